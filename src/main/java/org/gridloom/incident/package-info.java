/**
 * Incidents (事件): matters that residents, grid workers or other systems report, and the loop each goes through: 收集 collect, 受理 accept, 派单
 * dispatch, 处置 handle, 反馈 feed back, 回访 call back, 评价 evaluate and close; beside it the ways back and aside. A matter has an owner (责任人): the
 * team of its grid, a person or a pool (工作组), by the routing rules or by hand. Its deadline is counted in the work calendar; past it, it goes up one level.
 *
 * <p>What always holds: a state changes only by a step of {@link org.gridloom.incident.Loop}, each step leaves who, when and why, and
 * who changes an incident holds its row. The first owner stays named. An
 * incident keeps for ever the grid of its report; the grid responsible for it follows what is in force. Every write publishes a change in its
 * own transaction. Contact data is in the table and nowhere else: not in changes, pins, lists or logs; {@link
 * org.gridloom.incident.Incidents#contact} shows it, and who looked is in the audit log.
 */
@NullMarked
package org.gridloom.incident;

import org.jspecify.annotations.NullMarked;
