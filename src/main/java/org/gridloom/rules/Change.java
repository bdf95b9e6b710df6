package org.gridloom.rules;

import java.util.List;
import java.util.SortedMap;

/**
 * What an edit did.
 *
 * @param inverse the edit that takes it back
 * @param households of the grids it touched and did not retire, after it, by key
 * @param appeared findings there are now and were not before, those with other numbers included
 * @param gone findings there were before and are no more, those with other numbers included
 */
public record Change(Edit inverse, SortedMap<String, Integer> households, List<Finding> appeared, List<Finding> gone) {}
