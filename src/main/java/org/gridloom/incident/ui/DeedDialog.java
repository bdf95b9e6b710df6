package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.Loop;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.OwnerChoice;
import org.jspecify.annotations.Nullable;

/** Asks what an act needs for one matter. Closing it does nothing. */
class DeedDialog extends Dialog {

    /**
     * @param note what was typed already
     * @param owner who was chosen already
     * @param then gets the deed; the dialog is closed
     */
    DeedDialog(
            IncidentAct act,
            IncidentDetail incident,
            String note,
            @Nullable OwnerChoice owner,
            IncidentPanel.Desk desk,
            Consumer<Deed> then) {
        setHeaderTitle(getTranslation("incident.act." + act));
        setWidth("30rem");
        var wanted = Loop.step(incident.summary().state(), act)
                .map(Loop.Step::reason)
                .orElse(false);
        var fields = new DeedFields(act, wanted, note, owner, new OfOne(incident, desk));
        add(fields);
        var go = new Button(
                getTranslation("incident.act." + act),
                e -> fields.read().ifPresent(deed -> {
                    close();
                    then.accept(deed);
                }));
        go.setId("deed-go");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), go);
    }

    /** Whether an act is asked about in a dialog, or done with a click. */
    static boolean asksFor(IncidentAct act, IncidentDetail incident) {
        return act == IncidentAct.CLOSE
                || act == IncidentAct.PUT_UNDER
                || Loop.step(incident.summary().state(), act)
                        .map(Loop.Step::reason)
                        .orElse(false);
    }

    private record OfOne(IncidentDetail incident, IncidentPanel.Desk desk) implements DeedFields.Source {
        @Override
        public List<OwnerChoice> owners() {
            return desk.owners(incident);
        }

        @Override
        public boolean ownerMayBeLeftOpen() {
            return false;
        }

        @Override
        public String aboutOwner(OwnerChoice choice) {
            return "";
        }

        @Override
        public List<NearMatter> others(String text, int from, int most) {
            return desk.others(incident, text, from, most);
        }

        @Override
        public LocalDate due() {
            return incident.summary().dueAt().atZone(IncidentNumber.ZONE).toLocalDate();
        }

        @Override
        public OptionalInt extensionsLeft() {
            return OptionalInt.of(Loop.MOST_EXTENSIONS - incident.situation().extensions());
        }
    }
}
