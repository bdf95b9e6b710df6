/** Reports as files. */
@NullMarked
package org.gridloom.incident.report.web;

import org.jspecify.annotations.NullMarked;
