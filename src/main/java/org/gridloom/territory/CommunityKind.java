package org.gridloom.territory;

/** Whether a residents' committee (居) or a villagers' committee (村) keeps a community. */
public enum CommunityKind {
    RESIDENTS,
    VILLAGERS
}
