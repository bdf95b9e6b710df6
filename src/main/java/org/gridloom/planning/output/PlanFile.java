package org.gridloom.planning.output;

import java.util.Arrays;
import java.util.Optional;

/** The files that are made of a plan; what each is called on screen is the message {@code plan.file.NAME}. */
public enum PlanFile {
    MAP_SHEET("map.pdf", "application/pdf"),
    POSTERS("posters.pdf", "application/pdf"),
    ASSIGNMENT_EXCEL("assignment.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ASSIGNMENT_CSV("assignment.csv", "text/csv;charset=UTF-8"),
    CHANGES_EXCEL("changes.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("grids.geojson", "application/geo+json"),
    GEOPACKAGE("grids.gpkg", "application/geopackage+sqlite3"),
    /** Only of a plan that took force. */
    CERTIFICATE("certificate.json", "application/json");

    private final String fileName;
    private final String mediaType;

    PlanFile(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<PlanFile> named(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(fileName))
                .findAny();
    }
}
