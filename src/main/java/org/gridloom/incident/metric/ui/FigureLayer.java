package org.gridloom.incident.metric.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.ground.GridFigure;
import org.gridloom.incident.metric.Metric;
import org.gridloom.incident.metric.Tally;

/** Colours the grids of the map it is put into by a figure, or shows where matters lie thick. The numbers come to the browser by address. */
@Tag("gridloom-figure-layer")
@JsModule("./ground/gridloom-figure-layer.ts")
class FigureLayer extends Component {

    private static final List<String> WORDS = List.of(
            "title",
            "off",
            "grids",
            "heat",
            "figure",
            "period",
            "class",
            "anyClass",
            "asOf",
            "now",
            "breaks",
            "none",
            "elsewhere",
            "few",
            "many",
            "number",
            "list",
            "close",
            "loading",
            "failed",
            "empty",
            "month",
            "monthBefore",
            "quarter",
            "year");

    FigureLayer() {
        getElement().setAttribute("slot", "layers");
        var texts = new HashMap<String, Object>();
        // The browser alone knows the number or time, so its placeholder is kept.
        WORDS.forEach(key -> texts.put(key, getTranslation("map.figure." + key, "{0}")));
        getElement().setPropertyMap("texts", texts);
        getElement()
                .setPropertyList(
                        "figures",
                        GridFigure.all().stream()
                                .map(figure -> new Choice(word(figure.name()), name(figure)))
                                .toList());
        getElement()
                .setPropertyList(
                        "heats",
                        Arrays.stream(Tally.values())
                                .map(tally -> new Choice(word(tally.name()), getTranslation("figures.tally." + tally)))
                                .toList());
        getElement()
                .setPropertyList(
                        "classes",
                        Arrays.stream(IncidentCategory.values())
                                .map(category ->
                                        new Choice(category.name(), getTranslation("incident.category." + category)))
                                .toList());
    }

    /** One that can be chosen, as the browser knows it. */
    public record Choice(String key, String name) {}

    private String name(GridFigure figure) {
        return switch (figure) {
            case GridFigure.Count(var tally) -> getTranslation("figures.tally." + tally);
            case GridFigure.Rate(Metric metric) -> getTranslation("figures.metric." + metric);
            case GridFigure.PerThousand(var tally) ->
                getTranslation("map.figure.ofThousand", getTranslation("figures.tally." + tally));
            case GridFigure.Now now -> getTranslation("map.figure.now." + now);
        };
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
