package org.gridloom.incident;

/** The class of a matter. Its time limit is data: table {@code incident_limit}. */
public enum IncidentCategory {
    /** 矛盾纠纷 */
    DISPUTE,
    /** 民生服务 */
    LIVELIHOOD,
    /** 社情民意 */
    OPINION,
    /** 公共安全 */
    SAFETY,
    /** 环境秩序 */
    ORDER,
    /** 政策咨询 */
    POLICY
}
