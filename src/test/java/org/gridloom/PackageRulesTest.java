package org.gridloom;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import org.springframework.data.repository.Repository;

/** Who may use whom. Arrows point one way: plain, services, features, their screens, and on top of all demo and cli. */
@AnalyzeClasses(packages = "org.gridloom", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageRulesTest {

    private static final String[] PLAIN = {"org.gridloom.geometry..", "org.gridloom.partition..", "org.gridloom.rules.."
    };
    private static final String[] SERVICES = {
        "org.gridloom.account..",
        "org.gridloom.calendar..",
        "org.gridloom.live..",
        "org.gridloom.tile..",
        "org.gridloom.exchange..",
        "org.gridloom.figures..",
        "org.gridloom.map..",
        "org.gridloom.notice..",
        "org.gridloom.operations..",
        "org.gridloom.photo..",
        "org.gridloom.print..",
        "org.gridloom.shell.."
    };
    private static final String[] FEATURES = {
        "org.gridloom.territory..",
        "org.gridloom.planning..",
        "org.gridloom.incident..",
        "org.gridloom.station..",
        "org.gridloom.team..",
        "org.gridloom.tour.."
    };
    private static final String[] TOP = {"org.gridloom.demo..", "org.gridloom.cli.."};

    @ArchTest
    static final ArchRule plainCodeNeedsNeitherSpringNorADatabase = noClasses()
            .that()
            .resideInAnyPackage(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "jakarta.persistence..", "com.vaadin..");

    @ArchTest
    static final ArchRule plainCodeKnowsNoServiceAndNoFeature = noClasses()
            .that()
            .resideInAnyPackage(PLAIN)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SERVICES)
                    .or(resideInAnyPackage(FEATURES))
                    .or(resideInAnyPackage(TOP)));

    @ArchTest
    static final ArchRule servicesKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(FEATURES).or(resideInAnyPackage(TOP)));

    @ArchTest
    static final ArchRule featuresKnowNeitherDemoNorCli = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOP);

    @ArchTest
    static final ArchRule territoryKnowsNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("org.gridloom.territory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridloom.planning..",
                    "org.gridloom.incident..",
                    "org.gridloom.station..",
                    "org.gridloom.team..",
                    "org.gridloom.tour..");

    @ArchTest
    static final ArchRule planningUsesTerritoryAndTeamOnly = noClasses()
            .that()
            .resideInAPackage("org.gridloom.planning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridloom.incident..", "org.gridloom.station..", "org.gridloom.tour..");

    @ArchTest
    static final ArchRule incidentUsesTerritoryAndTeamOnly = noClasses()
            .that()
            .resideInAPackage("org.gridloom.incident..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gridloom.planning..", "org.gridloom.station..", "org.gridloom.tour..");

    @ArchTest
    static final ArchRule stationUsesTerritoryOnly = noClasses()
            .that()
            .resideInAPackage("org.gridloom.station..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gridloom.planning..", "org.gridloom.incident..", "org.gridloom.team..", "org.gridloom.tour..");

    @ArchTest
    static final ArchRule domainCodeKnowsNoVaadin = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .and()
            .resideOutsideOfPackages("..ui..", "..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule nobodyOutsideKnowsScreensOrEndpoints = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.gridloom..ui..", "org.gridloom..web.."));

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    /** By {@code DayField} and {@code MomentField}: the library's own fields speak English alone. */
    @ArchTest
    static final ArchRule daysAreChosenInTheWordsOfThePage = noClasses()
            .that()
            .resideOutsideOfPackage("org.gridloom.shell")
            .should()
            .callConstructorWhere(target(owner(belongToAnyOf(DatePicker.class, DateTimePicker.class))));
}
