package org.gridloom.station.ui;

import com.vaadin.flow.component.Svg;
import org.gridloom.station.Facility;

/** The sign of each facility: an outline in a square of 24, filled by the even-odd rule, as the map's signs are. */
public final class FacilitySign {

    private FacilitySign() {}

    static Svg svg(Facility facility) {
        return new Svg(
                "<svg viewBox=\"0 0 24 24\" class=\"facility-sign\" aria-hidden=\"true\"><path fill=\"currentColor\" fill-rule=\"evenodd\" d=\""
                        + path(facility) + "\"/></svg>");
    }

    public static String path(Facility facility) {
        return switch (facility) {
            case WATER -> "M12 3C9 7 6 10.5 6 14.500a6 6 0 0 0 12 0C18 10.5 15 7 12 3z";
            case SEATS -> "M6 3h2.500v8H17a2 2 0 0 1 2 2v8h-2.500v-5h-8v5H6z";
            case AIR_CONDITIONING ->
                "M11 3h2v6.300l5-3 1 1.700-5 3.200 5 3.200-1 1.700-5-3V21h-2v-7.900l-5 3-1-1.700 5-3.200-5-3.200 1-1.700 5 3z";
            case MICROWAVE -> "M3 5h18v13H3zm2 2v9h10V7zm12 1v2h2V8zm0 4v2h2v-2z";
            case CHARGING -> "M13.500 2 5 13.500h6L9.500 22 19 9.500h-6.300z";
            case WIFI ->
                "M12 17a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM12 4C7.500 4 3.600 5.800 1 8.700l1.800 1.800C5 8.100 8.300 6.600 12 6.600s7 1.500 9.200 3.900L23 8.700C20.400 5.800 16.500 4 12 4zm0 6.300c-2.700 0-5.100 1.100-6.800 2.900L7 15c1.300-1.300 3-2.100 5-2.100s3.700.8 5 2.100l1.800-1.800c-1.700-1.800-4.100-2.900-6.800-2.900z";
            case TOILET ->
                "M7 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM4.500 8h5v7h-1v6h-3v-6h-1zM17 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15.500 8h3l2 8h-2v5h-3v-5h-2zM11.500 3h1v18h-1z";
            case STEP_FREE ->
                "M10 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 8h2v4h5l2.500 6 2-.8.7 1.900-3.900 1.500L14.500 14H9zM8 11.500v2.200a4 4 0 1 0 5 5.300h2.100A6 6 0 1 1 8 11.500z";
            case FIRST_AID -> "M4 7h4V4h8v3h4v13H4zm6-1v1h4V6zm1 4v2.500H8.500v2H11V17h2v-2.500h2.500v-2H13V10z";
            case BOOKS ->
                "M3 5c3-1 6-1 8.500.8V20C9 18.500 6 18.500 3 19.200zM21 5c-3-1-6-1-8.500.8V20c2.500-1.500 5.500-1.500 8.500-.8z";
            case UMBRELLAS ->
                "M11 2.500h2V4c4.500.5 8 4.200 8 9h-8v6a2.500 2.500 0 0 1-5 0h2a.5.5 0 0 0 1 0v-6H3c0-4.800 3.500-8.500 8-9z";
            case PRINTING -> "M6 3h12v5H6zM3 9h18v8h-3v4H6v-4H3zm5 5v5h8v-5z";
            case FRIDGE -> "M6 2h12v20H6zm2 2v5h8V4zm0 7v9h8v-9zm1-5.500h1.500V8H9zM9 12.500h1.500V16H9z";
            case BABY_CARE ->
                "M10 2h4v2l1.500 2v2h-7V6L10 4zM7.500 9h9v11a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2zm2 3v1.500h3V12zm0 3.500V17h3v-1.500z";
            case BIKE_CHARGING ->
                "M7 2h2v5h6V2h2v5h1.500v5a6.500 6.500 0 0 1-5.500 6.400V22h-2v-3.600A6.500 6.500 0 0 1 5.500 12V7H7z";
            case DEFIBRILLATOR ->
                "M12 21C5.500 16 3 12.800 3 9.200A4.900 4.900 0 0 1 12 6.500a4.900 4.900 0 0 1 9 2.700C21 12.800 18.500 16 12 21zm.8-12.500L8.500 13.500h2.700l-.7 4 4.500-5.500h-2.800z";
        };
    }
}
