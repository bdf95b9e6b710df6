package org.gridloom.notice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.shared.Registration;
import org.gridloom.account.LoggedIn;
import org.gridloom.notice.Notice;
import org.gridloom.notice.Notices;
import org.gridloom.shell.Times;
import org.jspecify.annotations.Nullable;

/** Says how many notices are unread, and lists the newest; each leads to what it is about. */
@CssImport("./notice/notice-bell.css")
class NoticeBell extends Div {

    private static final int SHOWN = 30;
    private static final int MOST_COUNTED = 99;

    private final transient Notices notices;
    private final transient NoticeNews news;
    private final Button open = new Button(VaadinIcon.BELL.create());
    private final Span count = new Span();
    private final Div content = new Div();
    private final Popover popover = new Popover(content);
    private transient @Nullable Registration listening;

    NoticeBell(Notices notices, NoticeNews news) {
        this.notices = notices;
        this.news = news;
        addClassName("notice-bell");
        open.setId("notices");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("count");
        count.getElement().setAttribute("aria-hidden", "true");
        content.addClassName("notices");
        popover.setTarget(open);
        popover.setAriaLabel(getTranslation("notice.title"));
        popover.addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                list();
            }
        });
        add(open, count, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var me = LoggedIn.name();
        listening = Registration.combine(
                news.listen(me, () -> ui.access(this::count)),
                // Whoever goes on sees what is true now, should news have been lost.
                ui.addAfterNavigationListener(e -> count()));
        count();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
        }
    }

    private void count() {
        var unread = notices.unread();
        count.setVisible(unread > 0);
        count.setText(unread > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(unread));
        open.setAriaLabel(getTranslation("notice.unread", unread));
        open.setTooltipText(getTranslation("notice.unread", unread));
        if (popover.isOpened()) {
            list();
        }
    }

    private void list() {
        content.removeAll();
        var all = notices.newest(SHOWN);
        var heading = new Div(new H3(getTranslation("notice.title")));
        heading.addClassName("heading");
        content.add(heading);
        if (all.isEmpty()) {
            content.add(new Paragraph(getTranslation("notice.none")));
            return;
        }
        var allRead = new Button(getTranslation("notice.allRead"), e -> notices.markAllRead());
        allRead.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        allRead.setEnabled(all.stream().anyMatch(notice -> !notice.read()));
        heading.add(allRead);
        var list = new UnorderedList();
        all.forEach(notice -> list.add(new ListItem(line(notice))));
        content.add(list);
    }

    private NativeButton line(Notice notice) {
        var text = new Span(
                getTranslation("notice." + notice.kind(), notice.details().toArray()));
        var at = new Span(Times.toTheMinute(notice.at()));
        at.addClassName("secondary");
        var line = new NativeButton("", e -> follow(notice));
        line.add(text, at);
        line.addClassName(notice.read() ? "read" : "unread");
        return line;
    }

    private void follow(Notice notice) {
        notices.markRead(notice.id());
        popover.close();
        getUI().ifPresent(ui -> ui.navigate(notice.path()));
    }
}
