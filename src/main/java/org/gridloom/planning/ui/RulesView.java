package org.gridloom.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gridloom.planning.DistrictRules;
import org.gridloom.planning.DistrictRules.District;
import org.gridloom.territory.CommunityKind;

/** The numbers of the rules of redrawing, by district and by who keeps the community. */
@Route("admin/rules")
@RolesAllowed("ADMIN")
class RulesView extends Div implements HasDynamicTitle {

    private final transient DistrictRules rules;
    private final Select<District> district = new Select<>();
    private final Select<CommunityKind> kind = new Select<>();
    private final Span whose = new Span();
    private final RuleForm form = new RuleForm();
    private final Button reset = new Button(getTranslation("rules.reset"), e -> reset());

    RulesView(DistrictRules rules) {
        this.rules = rules;
        addClassName("page");
        district.setLabel(getTranslation("rules.district"));
        district.setItemLabelGenerator(this::name);
        var districts = rules.districts();
        district.setItems(districts);
        district.setValue(districts.getFirst());
        kind.setLabel(getTranslation("rules.kind"));
        kind.setItemLabelGenerator(each -> getTranslation("rules.kind." + each));
        kind.setItems(CommunityKind.values());
        kind.setValue(CommunityKind.RESIDENTS);
        district.addValueChangeListener(e -> show());
        kind.addValueChangeListener(e -> show());
        whose.addClassName("secondary");
        var save = new Button(getTranslation("rules.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(whose, reset, save);
        acts.addClassName("bar");
        add(new HorizontalLayout(district, kind), new Paragraph(getTranslation("rules.text")), form, acts);
        show();
    }

    private void show() {
        var holding = rules.holding(district.getValue().code(), kind.getValue());
        form.show(holding.rules());
        reset.setVisible(holding.own());
        whose.setText(getTranslation(
                holding.own()
                        ? "rules.own"
                        : district.getValue().code().isEmpty() ? "rules.configured" : "rules.general"));
    }

    private void save() {
        form.rules().ifPresent(set -> {
            rules.set(district.getValue().code(), kind.getValue(), set);
            Notification.show(getTranslation("rules.saved"));
            show();
        });
    }

    private void reset() {
        rules.reset(district.getValue().code(), kind.getValue());
        Notification.show(getTranslation("rules.saved"));
        show();
    }

    private String name(District each) {
        return each.code().isEmpty() ? getTranslation("rules.everywhere") : each.name();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }
}
