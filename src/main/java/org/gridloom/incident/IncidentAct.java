package org.gridloom.incident;

/** What is done to an incident, as its history names it. */
public enum IncidentAct {
    /** 收集: the first entry of every history. */
    REPORT,
    /** 受理 */
    ACCEPT,
    /** 派单: to an owner. */
    DISPATCH,
    /** 处置 */
    HANDLE,
    /** 反馈 */
    FEED_BACK,
    /** 回访 */
    CALL_BACK,
    /** 评价, with which it is closed */
    CLOSE,
    /** 接单: one of the pool it was given to takes it. */
    CLAIM,
    /** 退回: whoever has it gives it back. */
    RETURN,
    /** 转办: to another owner; the first stays named. */
    TRANSFER,
    /** 申请延期 */
    ASK_EXTENSION,
    /** 同意延期 */
    GRANT_EXTENSION,
    /** 不同意延期 */
    REFUSE_EXTENSION,
    /** 挂账 */
    SUSPEND,
    /** 等待居民 */
    AWAIT_RESIDENT,
    /** 恢复处置 */
    RESUME,
    /** 合并: it is a duplicate of another. */
    MERGE,
    /** 撤销合并 */
    UNMERGE,
    /** 重开, by hand or since the resident was not satisfied. */
    REOPEN,
    /** 催办: somebody asks whoever has it to hurry. */
    URGE,
    /** 督办 */
    SUPERVISE,
    /** 解除督办 */
    END_SUPERVISION,
    /** 列为子件: it becomes part of a larger matter. */
    PUT_UNDER,
    /** 移出母件 */
    TAKE_OUT,
    /** 并入: another was merged into it. */
    ABSORB,
    /** 拆出: another is merged into it no longer. */
    LET_GO,
    /** 收为子件: another became part of it. */
    ADOPT,
    /** 子件移出 */
    GIVE_UP,
    /** 我也遇到: another resident met the same. */
    ALSO_MET,
    /** 移交执法: referred to enforcement under an item of its list. */
    REFER,
    /** 执法结果 */
    END_REFERRAL,
    /** 来源更正: the system it came from says something else of it now. */
    AMEND,
    /** 补充照片 */
    ADD_PHOTO,
    /** 到期提醒: the clock reminded of the deadline. */
    REMIND,
    /** 升级: past its deadline it went up one level. */
    ESCALATE,
    /** 改派网格: the grids in force changed, so another grid is responsible; the state stays. */
    REROUTE
}
