package org.gridloom.account;

/**
 * An account as others see it.
 *
 * @param oneTime its password was given by somebody else and must be changed at the next login
 * @param scope what of the territory the person sees and changes
 */
public record Person(String username, String name, Role role, boolean enabled, boolean oneTime, Scope scope) {}
