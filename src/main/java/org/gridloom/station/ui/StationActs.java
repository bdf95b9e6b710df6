package org.gridloom.station.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridloom.account.BeyondScope;
import org.gridloom.account.OutOfScope;
import org.gridloom.station.Station;
import org.gridloom.station.StationOutcome;

/** Changes of stations, and what is said of what became of them. */
final class StationActs {

    private StationActs() {}

    /** @param stale with the station as somebody else left it */
    static void tell(Supplier<StationOutcome> act, Consumer<Station> done, Consumer<Station> stale) {
        try {
            switch (act.get()) {
                case StationOutcome.Done(var station) -> done.accept(station);
                case StationOutcome.Stale(var now) -> stale.accept(now);
                case StationOutcome.Refused(var why, var what) -> fault(translate("station.fault." + why, what));
            }
        } catch (OutOfScope | BeyondScope elsewhere) {
            fault(translate("stations.elsewhere"));
        }
    }

    static void fault(String words) {
        var notification = Notification.show(words);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setPosition(Notification.Position.TOP_CENTER);
    }

    /** Somebody else was faster: what was typed is not lost, and theirs is not overwritten unasked. */
    static void askWhichHolds(Station now, Runnable mine, Runnable theirs) {
        var question = new ConfirmDialog();
        question.setHeader(translate("stations.stale"));
        question.setText(translate("stations.stale.text", now.name()));
        question.setCancelable(true);
        question.setCancelText(translate("stations.stale.back"));
        question.setRejectable(true);
        question.setRejectText(translate("stations.stale.theirs"));
        question.setConfirmText(translate("stations.stale.mine"));
        question.addRejectListener(e -> theirs.run());
        question.addConfirmListener(e -> mine.run());
        question.open();
    }
}
