package org.gridloom.notice.ui;

import org.gridloom.notice.Notices;
import org.gridloom.shell.BarItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticeBar {

    @Bean
    BarItem bell(Notices notices, NoticeNews news) {
        return new BarItem(10, () -> new NoticeBell(notices, news));
    }
}
