package org.gridloom.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gridloom.account.Role;
import org.gridloom.incident.BulkDeeds;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Loop;
import org.gridloom.incident.NearMatter;
import org.gridloom.incident.Nearby;
import org.gridloom.incident.Owner;
import org.gridloom.incident.OwnerChoice;
import org.gridloom.shell.Numbers;

/** Asks once what one act needs, does it to many matters, and then says of each what became of it. Closing it before does nothing. */
class BulkDialog extends Dialog {

    /** @param matters as they are now; those that the act does not fit are tried too, and the result says why not */
    BulkDialog(IncidentAct act, List<IncidentSummary> matters, Role role, BulkDeeds bulk, Nearby nearby) {
        addClassName("bulk-dialog");
        setHeaderTitle(getTranslation("incident.bulk.title", getTranslation("incident.act." + act), matters.size()));
        setWidth("36rem");
        var fitting = matters.stream()
                .filter(matter -> Loop.ways(matter.state(), role).contains(act))
                .toList();
        if (fitting.size() < matters.size()) {
            add(new Paragraph(getTranslation(
                    "incident.bulk.unfit",
                    Numbers.of((long) matters.size() - fitting.size()),
                    Numbers.of(fitting.size()))));
        }
        var wanted = fitting.stream()
                .anyMatch(matter ->
                        Loop.step(matter.state(), act).map(Loop.Step::reason).orElse(false));
        var fields = new DeedFields(act, wanted, "", null, new OfMany(fitting, bulk, nearby));
        add(fields);
        var go = new Button(
                getTranslation("incident.bulk.go", fitting.size()),
                e -> fields.read().ifPresent(deed -> run(matters, deed, bulk)));
        go.setId("bulk-go");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), e -> close()), go);
    }

    private void run(List<IncidentSummary> matters, Deed deed, BulkDeeds bulk) {
        setHeaderTitle(getTranslation("incident.bulk.running", getTranslation("incident.act." + deed.act())));
        removeAll();
        getFooter().removeAll();
        var run = new BulkRun(matters, deed, bulk);
        add(run);
        var end = new Button(getTranslation("incident.bulk.stop"), e -> {
            if (run.isOver()) {
                close();
            } else {
                run.stop();
            }
        });
        end.setId("bulk-end");
        getFooter().add(end);
        // A click beside it must not hide what is still being done.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        run.start(() -> {
            setHeaderTitle(getTranslation("incident.act." + deed.act()));
            end.setText(getTranslation("common.close"));
            setCloseOnEsc(true);
        });
    }

    private static final class OfMany implements DeedFields.Source {
        private final List<IncidentSummary> matters;
        private final BulkDeeds bulk;
        private final Nearby nearby;
        private final Map<Owner, Integer> reach = new HashMap<>();

        OfMany(List<IncidentSummary> matters, BulkDeeds bulk, Nearby nearby) {
            this.matters = matters;
            this.bulk = bulk;
            this.nearby = nearby;
        }

        @Override
        public List<OwnerChoice> owners() {
            var known =
                    bulk.owners(matters.stream().map(IncidentSummary::number).collect(Collectors.toSet()));
            known.forEach(one -> reach.put(one.choice().owner(), one.of()));
            return known.stream().map(BulkDeeds.Reach::choice).toList();
        }

        @Override
        public boolean ownerMayBeLeftOpen() {
            return true;
        }

        @Override
        public String aboutOwner(OwnerChoice choice) {
            return reach.getOrDefault(choice.owner(), 0) + "/" + matters.size();
        }

        @Override
        public List<NearMatter> others(String text, int from, int most) {
            return matters.isEmpty()
                    ? List.of()
                    : nearby.matters(matters.getFirst().number(), text, from, most);
        }

        @Override
        public LocalDate due() {
            return matters.stream()
                    .map(matter -> matter.dueAt().atZone(IncidentNumber.ZONE).toLocalDate())
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
        }

        @Override
        public OptionalInt extensionsLeft() {
            return OptionalInt.empty();
        }
    }
}
