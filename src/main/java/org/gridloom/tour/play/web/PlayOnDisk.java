package org.gridloom.tour.play.web;

import org.gridloom.tour.Play;

/** A tour as it may lie about on a table: its addresses those of a folder, without names of people and ways into the portal. */
final class PlayOnDisk {

    private PlayOnDisk() {}

    static Play of(Play play) {
        return new Play(
                play.id(),
                play.version(),
                play.language(),
                play.title(),
                play.summary(),
                play.place(),
                null,
                play.asOf(),
                play.asOfWords(),
                true,
                "",
                play.stops().stream().map(PlayOnDisk::alone).toList());
    }

    private static Play.Stop alone(Play.Stop stop) {
        return new Play.Stop(
                stop.id(),
                stop.title(),
                stop.html(),
                stop.spoken(),
                null,
                stop.view(),
                stop.transition(),
                stop.seconds(),
                stop.pictures().stream().map(PlayOnDisk::alone).toList(),
                stop.figures().stream().map(PlayOnDisk::alone).toList(),
                stop.charts().stream().map(PlayOnDisk::alone).toList(),
                stop.ground() == null ? null : stop.id(),
                stop.gone());
    }

    private static Play.Picture alone(Play.Picture picture) {
        var src = StopPictures.file(picture).orElse(picture.src());
        return new Play.Picture(src, picture.alt(), picture.width(), picture.height());
    }

    private static Play.Figure alone(Play.Figure figure) {
        return new Play.Figure(
                figure.key(),
                figure.label(),
                figure.value(),
                figure.unit(),
                figure.detail(),
                figure.delta(),
                figure.asOf(),
                null);
    }

    private static Play.Chart alone(Play.Chart chart) {
        return new Play.Chart(
                chart.key(),
                chart.kind(),
                chart.title(),
                chart.categories(),
                chart.series(),
                chart.share(),
                chart.asOf(),
                null);
    }
}
