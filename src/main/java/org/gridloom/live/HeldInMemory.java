package org.gridloom.live;

/** Something that a node reads from the database into its memory before it answers well. Beans; a node is ready when all are loaded. */
public interface HeldInMemory {

    /** As those who run the portal know it. */
    String heldName();

    boolean isLoaded();
}
