package org.gridloom.tour.play;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.gridloom.tour.Play;
import org.gridloom.tour.StopView;
import org.gridloom.tour.Transition;

/** Tours as they are played, for tests of what is made of them. */
final class PlayOf {

    private static final Instant AS_OF = Instant.parse("2026-11-21T12:31:00Z");

    /** JPEG of each picture in its own size, as if it had been brought in. */
    static final Function<Play.Picture, Optional<byte[]>> PICTURES =
            picture -> Optional.of(jpeg(picture.width(), picture.height()));

    private PlayOf() {}

    static Play stops(Play.Stop... stops) {
        return new Play(
                "7",
                3,
                "zh-CN",
                "网格全域导览",
                "从全区到一个网格。",
                "示范区",
                "王敏",
                AS_OF,
                "数据截至 2026-11-21 20:31",
                false,
                "tours/7/",
                Arrays.asList(stops));
    }

    static Play.Stop stop(String id, StopView view) {
        return new Play.Stop(
                id,
                "第" + id + "站",
                "<p>每格 <strong>300—500 户</strong>。</p><ul><li>一格一员</li><li>边界沿路</li></ul>",
                "每格三百到五百户。",
                "先讲" + id + "。",
                view,
                Transition.USUAL,
                12,
                List.of(),
                List.of(
                        new Play.Figure("grids", "网格", "1,054", "个", "2026-11-21", null, AS_OF, "figures"),
                        new Play.Figure("rate", "按期办结率", "93.72%", "", "737 / 972", null, AS_OF, null)),
                List.of(new Play.Chart(
                        "months",
                        "bar",
                        "各月收到的事件",
                        List.of("9 月", "10 月", "11 月"),
                        List.of(new Play.Series("收到", "件", Arrays.asList(120.0, null, 98.0))),
                        false,
                        AS_OF,
                        null)),
                null,
                List.of("选中的网格已不存在。"));
    }

    static Play.Picture picture(int number, String alt, int width, int height) {
        return new Play.Picture("tours/7/pictures/" + number + ".jpg", alt, width, height);
    }

    /** The same stop with other words and pictures. */
    static Play.Stop with(
            Play.Stop stop,
            String title,
            String html,
            List<Play.Picture> pictures,
            List<Play.Figure> figures,
            List<Play.Chart> charts) {
        return new Play.Stop(
                stop.id(),
                title,
                html,
                stop.spoken(),
                stop.notes(),
                stop.view(),
                stop.transition(),
                stop.seconds(),
                pictures,
                figures,
                charts,
                stop.ground(),
                stop.gone());
    }

    static Play.Stop with(Play.Stop stop, List<Play.Picture> pictures) {
        return with(stop, stop.title(), stop.html(), pictures, stop.figures(), stop.charts());
    }

    static Play.Stop saying(Play.Stop stop, String html) {
        return with(stop, stop.title(), html, stop.pictures(), stop.figures(), stop.charts());
    }

    static StopView view() {
        return StopView.from(new StopView.Camera(List.of(117.06, 30.66), 15, 0, 0));
    }

    static StopView comparing(String before, String after) {
        var days = new StopView.Swipe(LocalDate.parse(before), LocalDate.parse(after));
        return new StopView(view().camera(), Map.of(), "use", null, null, null, null, null, days);
    }

    static byte[] jpeg(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
