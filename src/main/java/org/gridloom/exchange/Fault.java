package org.gridloom.exchange;

/** What can be wrong with a file, a record or its geometry, whatever the features are of. */
public enum Fault implements Reason {
    // The file: nothing of it is kept.
    NO_SUCH_FILE,
    UNKNOWN_FORMAT,
    EMPTY_FILE,
    NOT_UTF8,
    NOT_GEOJSON,
    MALFORMED_JSON,
    TRUNCATED,
    BEYOND_LIMITS,
    UNKNOWN_CRS,
    CRS_MISSING,
    NOT_SHAPEFILE,
    BREAKS_OFF,
    DBF_MISSING,
    DBF_BROKEN,
    DBF_TOO_SHORT,
    DBF_TOO_LONG,
    NOT_GEOPACKAGE,
    NO_FEATURE_TABLE,
    READ_ERROR,

    // A table: nothing of it is kept.
    TABLE_TOO_LARGE,
    TABLE_BEYOND_LIMITS,
    OLD_OR_LOCKED_EXCEL,
    PAGE_NOT_TABLE,
    EXCEL_BROKEN,
    EXCEL_SWELLS,
    CSV_BROKEN,
    NOT_TEXT,
    NO_ROWS,

    // The record: it is refused, the rest of the file is read.
    NOT_A_FEATURE,
    SHAPE_BROKEN,
    NO_GEOMETRY,
    UNKNOWN_GEOMETRY_TYPE,
    COORDINATES_DO_NOT_FIT_TYPE,
    NOT_A_NUMBER,
    SWAPPED_AXES,
    OUT_OF_RANGE,
    TOO_FEW_POINTS,
    ZERO_LENGTH,
    NO_AREA,
    CROSSES_ANTIMERIDIAN,
    TOO_MANY_COORDINATES,
    UNKNOWN_LAYER,

    // Repaired, and said.
    RING_CLOSED,
    EXTRA_DIMENSIONS,
    DUPLICATE_NODES,
    SELF_INTERSECTION,
    PARTS_WITHOUT_EXTENT,

    // Assumed of a file as a whole, and said.
    CRS_ASSUMED,
    ENCODING_GUESSED,
    TEXT_ENCODING_GUESSED,
    DATUM_SHIFT_UNKNOWN,

    // What becomes of parts and repeats.
    JOINED,
    REPEATED;

    @Override
    public String bundle() {
        return "org.gridloom.exchange.messages";
    }
}
