package org.gridloom.rules;

import java.text.ChoiceFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the rules are called and what their findings say, in Chinese or, for every locale that is not, in English. */
public final class Words {

    private static final String BUNDLE = "org.gridloom.rules.words";

    /** A word whose form a number decides, as in message formats: {@code unit{units,choice,0#s|1#|1<s}}. */
    private static final Pattern CHOICE = Pattern.compile("\\{(\\w+),choice,([^}]*)}");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    public static Words in(Locale locale) {
        var noDetour = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale, noDetour));
    }

    /** What a rule demands, in a few words. */
    public String title(Rule rule) {
        return bundle.getString("rule." + rule);
    }

    /** A finding in one sentence. {@code gridName} gives the name people know a grid by for its key. */
    public String say(Finding finding, UnaryOperator<String> gridName) {
        var text = bundle.getString(key(finding))
                .replace(
                        "{grid}", finding.grid().map(key -> name(key, gridName)).orElse(""));
        for (var name : finding.names().entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue().isBlank() ? nameless() : name.getValue());
        }
        for (var number : finding.numbers().entrySet()) {
            text = text.replace("{" + number.getKey() + "}", format(number.getKey(), number.getValue()));
        }
        return CHOICE.matcher(text)
                .replaceAll(match -> new ChoiceFormat(match.group(2))
                        .format(Objects.requireNonNull(finding.numbers().get(match.group(1)))));
    }

    private static String key(Finding finding) {
        return "finding."
                + switch (finding) {
                    case Finding.CoverageBroken f -> f.fault().name();
                    case Finding.TooManyHouseholds f -> "TOO_MANY";
                    case Finding.TooFewHouseholds f -> "TOO_FEW";
                    case Finding.Unassigned f -> "UNASSIGNED";
                    case Finding.EmptyGrid f -> "EMPTY_GRID";
                    case Finding.InPieces f -> "IN_PIECES";
                    case Finding.PartlyDivided f -> "PARTLY_DIVIDED";
                    case Finding.BuildingCut f -> "BUILDING_CUT";
                    case Finding.CompoundSplit f -> "COMPOUND_SPLIT";
                    case Finding.Straddles f -> "STRADDLES_" + f.barrier();
                    case Finding.OffBarriers f -> "OFF_BARRIERS";
                    case Finding.NotCompact f -> "NOT_COMPACT";
                    case Finding.TeamIncomplete f ->
                        f.vacancies().size() > 1
                                ? "NO_TEAM"
                                : "NO_" + f.vacancies().iterator().next();
                    case Finding.HouseholdsMove f -> "HOUSEHOLDS_MOVE";
                };
    }

    /** A grid that a repair would make has no name yet that anybody could know it by. */
    private String name(String key, UnaryOperator<String> gridName) {
        return key.equals(Repair.NEW_GRID) ? bundle.getString("newGrid") : gridName.apply(key);
    }

    private String nameless() {
        return bundle.getString("nameless");
    }

    private String format(String name, Number number) {
        return switch (name) {
            case "building" -> number.toString();
            case "share", "wanted" -> NumberFormat.getPercentInstance(locale).format(number.doubleValue());
            case "area", "compactness", "least" -> String.format(locale, "%,.2f", number.doubleValue());
            default -> String.format(locale, "%,d", number.longValue());
        };
    }
}
