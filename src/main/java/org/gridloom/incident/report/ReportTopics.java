package org.gridloom.incident.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gridloom.notice.NoticeTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportTopics {

    static final String NOTICE = "report.";

    @Bean
    NoticeTopic madeReports() {
        return new NoticeTopic(
                80,
                "report",
                Arrays.stream(ReportKind.values()).map(kind -> NOTICE + kind).collect(Collectors.toSet()));
    }
}
