/** Who may do and see what: every endpoint, screen, topic and service, walked by every role and by accounts of one community. */
@NullMarked
package org.gridloom.rights;

import org.jspecify.annotations.NullMarked;
