package org.gridloom.rules;

import java.util.List;
import java.util.SortedMap;

/**
 * What a plan would be after a move.
 *
 * @param households of the grids the move touches, by key
 * @param findings all findings of the whole plan
 */
public record Preview(SortedMap<String, Integer> households, List<Finding> findings) {}
