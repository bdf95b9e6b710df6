package org.gridloom.tour.play;

import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** What a screen reader says of a shape on a slide; POI has no way of its own for it. */
final class Described {

    private Described() {}

    static void as(XSLFShape shape, String words) {
        properties(shape).setDescr(words);
    }

    /** POI does not list a chart among the shapes before the slide was read again. */
    static void asLastChart(XSLFSlide slide, String words) {
        var frames = slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList();
        frames.getLast().getNvGraphicFramePr().getCNvPr().setDescr(words);
    }

    static String of(XSLFShape shape) {
        return properties(shape).getDescr();
    }

    private static CTNonVisualDrawingProps properties(XSLFShape shape) {
        return switch (shape.getXmlObject()) {
            case CTPicture picture -> picture.getNvPicPr().getCNvPr();
            case CTGraphicalObjectFrame frame -> frame.getNvGraphicFramePr().getCNvPr();
            default -> throw new IllegalArgumentException("No picture or chart: " + shape);
        };
    }
}
