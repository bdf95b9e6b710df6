package org.gridloom.exchange;

/** A kind of features that a part of the portal takes in: buildings, roads, stations … Each part brings its own. */
public interface Layer {

    /** Its word on the command line and in reports, lower case. */
    String code();

    /**
     * Whether a file is of this layer by what it calls its content.
     *
     * @param name the file's name without folder and ending, or the name it gives inside
     */
    boolean isNamed(String name);

    /** Whether a single feature is of this layer by its own properties; asked where no name tells. */
    boolean takes(Feature feature);
}
