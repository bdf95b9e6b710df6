package org.gridloom.tour.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.function.IntConsumer;
import org.gridloom.account.People;
import org.gridloom.shell.Times;
import org.gridloom.tour.SaveOutcome;
import org.gridloom.tour.TourContent;
import org.gridloom.tour.TourId;
import org.gridloom.tour.Tours;

/**
 * Saves, and asks what to do where somebody else saved meanwhile: neither's work is lost without being asked.
 *
 * @param saved hears the version
 * @param theirs is to show what the other one saved
 */
record TourSaving(Tours tours, People people, IntConsumer saved, Runnable theirs) {

    void save(TourId id, int basedOn, TourContent content) {
        switch (tours.save(id, basedOn, content)) {
            case SaveOutcome.Saved(var version) -> saved.accept(version);
            case SaveOutcome.Stale stale -> ask(id, content, stale);
            case SaveOutcome.Refused(var faults) -> {
                var fault = faults.getFirst();
                var place = fault.stop() == null ? -1 : content.indexOf(fault.stop());
                var said = translate("tour.fault." + fault.reason());
                var note = Notification.show(place < 0 ? said : translate("tour.fault.at", place + 1, said));
                note.addThemeVariants(NotificationVariant.ERROR);
            }
        }
    }

    /** Theirs stays among the versions whatever is chosen. */
    private void ask(TourId id, TourContent content, SaveOutcome.Stale stale) {
        var question = new ConfirmDialog();
        question.setHeader(translate("tour.edit.stale"));
        question.setText(translate(
                "tour.edit.stale.text", people.nameOf(stale.by()), Times.toTheMinute(stale.at()), stale.version()));
        question.setCancelable(true);
        question.setCancelText(translate("common.cancel"));
        question.setRejectable(true);
        question.setRejectText(translate("tour.edit.stale.theirs"));
        question.setConfirmText(translate("tour.edit.stale.mine"));
        question.addRejectListener(e -> theirs.run());
        question.addConfirmListener(e -> save(id, stale.version(), content));
        question.open();
    }
}
