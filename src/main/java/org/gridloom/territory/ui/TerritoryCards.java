package org.gridloom.territory.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gridloom.map.MapCard;
import org.gridloom.map.MapCard.Entry;
import org.gridloom.map.MapCard.Fact;
import org.gridloom.map.MapCard.Note;
import org.gridloom.map.MapCard.Reference;
import org.gridloom.map.MapCard.Tone;
import org.gridloom.map.MapCards;
import org.gridloom.territory.HouseholdCount;
import org.gridloom.territory.TerritoryFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cards of the territory's own layers. */
@Configuration
class TerritoryCards {

    private record Cards(String layer, LongFunction<Optional<MapCard>> of) implements MapCards {
        @Override
        public Optional<MapCard> card(long id) {
            return of.apply(id);
        }
    }

    private final TerritoryFacts facts;

    TerritoryCards(TerritoryFacts facts) {
        this.facts = facts;
    }

    @Bean
    MapCards gridCards() {
        return new Cards("grid", id -> facts.grid(id).map(TerritoryCards::card));
    }

    @Bean
    MapCards buildingCards() {
        return new Cards("building", id -> facts.building(id).map(TerritoryCards::card));
    }

    @Bean
    MapCards communityCards() {
        return new Cards("community", id -> facts.community(id).map(TerritoryCards::card));
    }

    @Bean
    MapCards compoundCards() {
        return new Cards("compound", id -> facts.compound(id).map(TerritoryCards::card));
    }

    @Bean
    MapCards placeCards() {
        return new Cards(
                "place",
                id -> facts.place(id)
                        .map(place -> new MapCard(translate("card.place"), place.name(), place.extent(), List.of())));
    }

    private static MapCard card(TerritoryFacts.OfGrid grid) {
        var entries = new ArrayList<Entry>(List.of(
                new Fact(translate("card.code"), grid.code()),
                new Reference(translate("card.community"), grid.communityName(), "community", grid.communityId()),
                new Fact(translate("card.households"), households(grid.households())),
                new Fact(translate("card.buildings"), number(grid.buildings()))));
        if (grid.microGrids() > 0) {
            entries.add(new Fact(translate("card.microGrids"), number(grid.microGrids())));
        }
        switch (grid.sign()) {
            case MANY -> entries.add(new Note(Tone.MANY, translate("card.grid.many")));
            case FEW -> entries.add(new Note(Tone.FEW, translate("card.grid.few")));
            case OK, NONE -> {}
        }
        return new MapCard(translate("grid.kind." + grid.kind()), grid.name(), grid.extent(), entries);
    }

    private static MapCard card(TerritoryFacts.OfBuilding building) {
        var entries = new ArrayList<Entry>();
        if (building.name() != null && building.address() != null) {
            entries.add(new Fact(translate("card.address"), building.address()));
        }
        entries.add(new Fact(translate("card.use"), translate("building.use." + building.use())));
        if (building.floors() > 0) {
            entries.add(new Fact(translate("card.floors"), number(building.floors())));
        }
        // Nobody should take an estimate for a count.
        var counted = building.households() == 0 && building.count() == HouseholdCount.ESTIMATED
                ? households(0)
                : translate(
                        "card.counted",
                        households(building.households()),
                        translate("building.count." + building.count()));
        entries.add(new Fact(translate("card.households"), counted));
        if (building.gridId() != null && building.gridName() != null) {
            entries.add(new Reference(translate("card.grid"), building.gridName(), "grid", building.gridId()));
        } else {
            entries.add(new Fact(translate("card.grid"), translate("card.grid.none")));
        }
        var title = building.name() != null ? building.name() : building.address();
        return new MapCard(
                translate("card.building"),
                title != null ? title : translate("card.building.unnamed"),
                building.extent(),
                entries);
    }

    private static MapCard card(TerritoryFacts.OfCommunity community) {
        var entries = new ArrayList<Entry>(List.of(
                new Fact(translate("card.code"), community.code()),
                new Fact(translate("card.street"), community.streetName()),
                new Fact(translate("card.grids"), number(community.grids())),
                new Fact(translate("card.households"), households(community.households())),
                new Fact(translate("card.buildings"), number(community.buildings()))));
        if (community.proposed()) {
            entries.add(new Note(Tone.PLAIN, translate("card.community.proposed")));
        }
        return new MapCard(
                translate("community.kind." + community.kind()), community.name(), community.extent(), entries);
    }

    private static MapCard card(TerritoryFacts.OfCompound compound) {
        var entries = new ArrayList<Entry>(List.of(
                new Fact(translate("card.households"), households(compound.households())),
                new Fact(translate("card.buildings"), number(compound.buildings())),
                new Fact(translate("card.grids"), number(compound.grids()))));
        if (compound.grids() > 1) {
            entries.add(new Note(Tone.PLAIN, translate("card.compound.split", compound.grids())));
        }
        return new MapCard(translate("card.compound"), compound.name(), compound.extent(), entries);
    }

    private static String households(int households) {
        return translate("map.households", number(households));
    }

    private static String number(int number) {
        return NumberFormat.getIntegerInstance(UI.getCurrent().getLocale()).format(number);
    }
}
