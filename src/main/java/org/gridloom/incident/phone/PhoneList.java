package org.gridloom.incident.phone;

import java.util.List;

/**
 * The matters of a worker.
 *
 * @param numbers all of them, by deadline; what a telephone has besides is no longer among them
 * @param changed those that the telephone does not have as they are
 */
public record PhoneList(List<String> numbers, List<PhoneMatter> changed) {}
