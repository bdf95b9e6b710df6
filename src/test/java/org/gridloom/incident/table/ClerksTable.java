package org.gridloom.incident.table;

import static org.gridloom.incident.IncidentGround.IN_EAST;
import static org.gridloom.incident.IncidentGround.IN_WEST;
import static org.gridloom.incident.IncidentGround.LATITUDE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.exchange.TableRead;
import org.gridloom.exchange.TableReader;
import org.gridloom.exchange.TableSheet;
import org.gridloom.incident.IncidentDetail;
import org.gridloom.incident.IncidentGround;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.table.TableImports.Outcome;
import org.gridloom.incident.table.WaitingMatters.WaitingMatter;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table as 12345 hands it out, and the clerk who brings it. */
@PostgisTest
abstract class ClerksTable {

    private static final String HEADINGS = "工单编号,来电时间,诉求类别,诉求内容,诉求地址,经度,纬度,工单状态,办结时间,办理结果,来电人,联系电话\n";

    @Autowired
    TableImports imports;

    @Autowired
    WaitingMatters waiting;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IncidentGround ground;

    /** Numbers are unique to a source, so that tests do not meet each other's. */
    final String source = "12345 " + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        ground.prepare();
    }

    String rows() {
        return HEADINGS
                + "GD-1,2026/11/2 9:15,公共安全,楼道堆物挡住消防通道,滨河路 1 号," + IN_WEST + "," + LATITUDE
                + ",办理中,,,张三,13812345678\n"
                + "GD-2,2026/11/3 10:00,民生服务,下水道堵塞,滨河路 2 号," + IN_EAST + "," + LATITUDE
                + ",已办结,2026/11/4 16:30,已疏通,李四,13912345678\n"
                + "GD-3,2026/11/3 11:00,民生服务,路灯不亮,滨河路 9 号,,,待受理,,,王五,\n"
                + "GD-4,2026/11/3 12:00,民生服务,测试,滨河路 9 号,,,作废,,,王五,\n"
                + "GD-5,2026/11/3 12:00,民生服务,停水,滨河路 9 号," + IN_EAST + "," + LATITUDE
                + ",已办结,2026/11/1 16:30,,王五,\n";
    }

    static TableSheet sheet(String text) {
        return ((TableRead.Good) TableReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .sheets()
                .getFirst();
    }

    TableMapping mapping(TableSheet sheet) {
        return MappingProposal.of(sheet, source);
    }

    Outcome.Done bring(TableSheet sheet) {
        return (Outcome.Done) asClerk(() -> imports.bring(sheet, mapping(sheet), "工单.csv", (_, _) -> true));
    }

    List<WaitingMatter> waiting() {
        return asClerk(() -> waiting.list(false)).stream()
                .filter(matter -> matter.source().equals(source))
                .toList();
    }

    static <T> T asClerk(Supplier<T> work) {
        return SystemAccount.act("table-clerk", work);
    }

    String known(String number) {
        return jdbc.sql("select incident from table_record where source = ? and number = ?")
                .params(source, number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    IncidentDetail incident(String number) {
        return SystemAccount.act(() -> incidents.find(known(number))).orElseThrow();
    }
}
