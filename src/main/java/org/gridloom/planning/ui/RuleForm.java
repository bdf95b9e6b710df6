package org.gridloom.planning.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.planning.RuleSet;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.gridloom.territory.GridKind;

/** The numbers of a rule set, each in its field. An empty highest number of households is no limit. */
class RuleForm extends FormLayout {

    private static final int MOST_HOUSEHOLDS = 100_000;
    private static final int FARTHEST = 1_000;
    private static final int COLUMNS = 6;

    private final LimitFields general = new LimitFields("general");
    private final LimitFields dedicated = new LimitFields("dedicated");
    private final LimitFields micro = new LimitFields("micro");
    private final NumberField compactness = number("compactness", 1, 0.01, "");
    private final NumberField barrierShare = number("barrierShare", 100, 1, "%");
    private final NumberField bridgeReach = number("bridgeReach", FARTHEST, 1, "m");
    private final NumberField narrowStrip = number("narrowStrip", FARTHEST, 0.5, "m");

    RuleForm() {
        setResponsiveSteps(
                new ResponsiveStep("0", 1), new ResponsiveStep("28rem", 2), new ResponsiveStep("60rem", COLUMNS));
        add(new H3(getTranslation("rules.households")), COLUMNS);
        Stream.of(general, dedicated, micro).forEach(limits -> add(limits.min, limits.max));
        add(new H3(getTranslation("rules.shape")), COLUMNS);
        add(compactness, barrierShare, bridgeReach, narrowStrip);
    }

    void show(RuleSet rules) {
        general.show(rules.limits(GridKind.GENERAL));
        dedicated.show(rules.limits(GridKind.DEDICATED));
        micro.show(rules.micro());
        compactness.setValue(rules.settings().compactness());
        barrierShare.setValue((double) Math.round(100 * rules.settings().barrierShare()));
        bridgeReach.setValue(rules.settings().bridgeReach());
        narrowStrip.setValue(rules.settings().narrowStrip());
    }

    /** Nothing where a field has no number that could be; the field says so. */
    Optional<RuleSet> rules() {
        boolean limitsAre =
                Stream.of(general, dedicated, micro).map(LimitFields::check).reduce(true, Boolean::logicalAnd);
        boolean numbersAre = Stream.of(compactness, barrierShare, bridgeReach, narrowStrip)
                .map(RuleForm::check)
                .reduce(true, Boolean::logicalAnd);
        return limitsAre && numbersAre
                ? Optional.of(new RuleSet(
                        general.limits(),
                        dedicated.limits(),
                        micro.limits(),
                        new RuleSettings(
                                narrowStrip.getValue(),
                                compactness.getValue(),
                                barrierShare.getValue() / 100,
                                bridgeReach.getValue())))
                : Optional.empty();
    }

    private NumberField number(String key, double max, double step, String unit) {
        var field = new NumberField(getTranslation("rules." + key));
        field.setHelperText(getTranslation("rules." + key + ".help"));
        field.setMin(0);
        field.setMax(max);
        field.setStep(step);
        field.setStepButtonsVisible(true);
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(getTranslation("rules.wrong", 0, (int) max));
        if (!unit.isEmpty()) {
            field.setSuffixComponent(new Span(unit));
        }
        return field;
    }

    private static boolean check(NumberField field) {
        var value = field.getValue();
        boolean right = value != null && value >= field.getMin() && value <= field.getMax();
        field.setInvalid(!right);
        return right;
    }

    /** Fewest and most households of a level of grids. */
    private final class LimitFields {

        private final IntegerField min;
        private final IntegerField max;

        LimitFields(String level) {
            min = households(level + ".min");
            max = households(level + ".max");
            max.setHelperText(getTranslation("rules.max.help"));
            max.setErrorMessage(getTranslation("rules.max.wrong"));
        }

        private IntegerField households(String key) {
            var field = new IntegerField(getTranslation("rules." + key));
            field.setMin(0);
            field.setMax(MOST_HOUSEHOLDS);
            field.setErrorMessage(getTranslation("rules.wrong", 0, MOST_HOUSEHOLDS));
            return field;
        }

        void show(Limits limits) {
            min.setValue(limits.min());
            max.setValue(limits.max() == Integer.MAX_VALUE ? null : limits.max());
        }

        boolean check() {
            var fewest = min.getValue();
            var most = max.getValue();
            boolean fewestIs = fewest != null && fewest >= 0 && fewest <= MOST_HOUSEHOLDS;
            boolean mostIs = most == null || (fewestIs && most >= fewest && most <= MOST_HOUSEHOLDS);
            min.setInvalid(!fewestIs);
            max.setInvalid(!mostIs);
            return fewestIs && mostIs;
        }

        Limits limits() {
            var most = max.getValue();
            return new Limits(min.getValue(), most == null ? Integer.MAX_VALUE : most);
        }
    }
}
