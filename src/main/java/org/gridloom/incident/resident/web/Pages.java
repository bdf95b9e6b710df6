package org.gridloom.incident.resident.web;

import java.util.Map;
import org.gridloom.shell.PageWords;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What the pages have in common. */
final class Pages {

    private Pages() {}

    /** There is no such code or link; which of the two it was, and whether there ever was one, is not told. */
    static ModelAndView gone(PageWords words) {
        return new ModelAndView("resident/gone", Map.of("say", words), HttpStatus.NOT_FOUND);
    }
}
