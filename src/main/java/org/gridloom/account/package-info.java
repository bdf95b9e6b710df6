/**
 * People who log in: accounts, roles, API keys, and the audit log of who did what. A role is enforced on the services of the features, never in
 * views alone. Passwords and keys are stored hashed only.
 */
@NullMarked
package org.gridloom.account;

import org.jspecify.annotations.NullMarked;
