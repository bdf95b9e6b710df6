package org.gridloom.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.Map;
import org.gridloom.map.MapConfig;
import org.gridloom.planning.PlanId;

/** The web component in which a plan is drawn. It loads the units by URL and talks over the live socket; the view only hears of its state. */
@Tag("gridloom-studio")
@JsModule("./planning/gridloom-studio.ts")
class RedrawStudio extends Component implements HasSize {

    RedrawStudio(PlanId plan, String me, Locale locale, MapConfig config, Map<String, String> labels) {
        getElement().setAttribute("plan-id", plan.toString());
        getElement().setAttribute("units-url", "api/plans/" + plan + "/units");
        getElement().setProperty("me", me);
        getElement().setProperty("locale", locale.toLanguageTag());
        getElement().setPropertyBean("config", config);
        getElement().setPropertyMap("labels", labels);
        setSizeFull();
    }

    Registration addStatusListener(ComponentEventListener<StatusEvent> listener) {
        return addListener(StatusEvent.class, listener);
    }

    Registration addAskWaiverListener(ComponentEventListener<AskWaiverEvent> listener) {
        return addListener(AskWaiverEvent.class, listener);
    }

    Registration addSilenceListener(ComponentEventListener<SilenceEvent> listener) {
        return addListener(SilenceEvent.class, listener);
    }

    Registration addHearListener(ComponentEventListener<HearEvent> listener) {
        return addListener(HearEvent.class, listener);
    }

    /** The plan's state or revision changed, by whomever. */
    @DomEvent("plan-status")
    public static class StatusEvent extends ComponentEvent<RedrawStudio> {
        private final int errors;

        public StatusEvent(RedrawStudio source, boolean fromClient, @EventData("event.detail.errors") int errors) {
            super(source, fromClient);
            this.errors = errors;
        }

        /** Errors for which no waiver was asked. */
        int errors() {
            return errors;
        }
    }

    /** Something is to be said about a finding. */
    abstract static class OfFinding extends ComponentEvent<RedrawStudio> {
        private final String finding;

        OfFinding(RedrawStudio source, boolean fromClient, String finding) {
            super(source, fromClient);
            this.finding = finding;
        }

        /** By its subject. */
        String finding() {
            return finding;
        }
    }

    @DomEvent("ask-waiver")
    public static class AskWaiverEvent extends OfFinding {
        public AskWaiverEvent(RedrawStudio source, boolean fromClient, @EventData("event.detail.id") String finding) {
            super(source, fromClient, finding);
        }
    }

    @DomEvent("silence-finding")
    public static class SilenceEvent extends OfFinding {
        public SilenceEvent(RedrawStudio source, boolean fromClient, @EventData("event.detail.id") String finding) {
            super(source, fromClient, finding);
        }
    }

    /** What was silenced is to be heard again. */
    @DomEvent("hear-finding")
    public static class HearEvent extends OfFinding {
        public HearEvent(RedrawStudio source, boolean fromClient, @EventData("event.detail.id") String finding) {
            super(source, fromClient, finding);
        }
    }
}
