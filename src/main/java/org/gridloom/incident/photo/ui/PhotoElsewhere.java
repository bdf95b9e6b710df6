package org.gridloom.incident.photo.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import org.gridloom.incident.photo.MediaLink;

/** A picture that another system keeps: a link that says to whom it leads, and tells that one nothing of the portal. */
public class PhotoElsewhere extends Paragraph {

    public PhotoElsewhere(MediaLink link) {
        var anchor = new Anchor(link.address().toString(), getTranslation("photo.external"), AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        anchor.setTitle(getTranslation("photo.external.hint"));
        add(anchor);
        add(" (" + link.address().getHost() + ")");
    }
}
