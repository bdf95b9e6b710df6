package org.gridloom.planning.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.team.Post;
import org.gridloom.team.PostKind;
import org.gridloom.team.Team;
import org.junit.jupiter.api.Test;

class PosterTeamTest {

    private static final double TOP = 100;
    private static final double BOTTOM = 147;
    private static final double POINTS_PER_MM = 72 / 25.4;

    @Test
    void aLargeTeamStaysInItsRoomWithItsLinesApart() throws IOException {
        var heights = heights(team(1, 3, 9));

        assertThat(heights).hasSize(8);
        assertThat(heights.getLast()).isLessThanOrEqualTo(BOTTOM + 0.1);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThan(6);
        }
    }

    @Test
    void aSmallTeamIsNotSpreadOverTheRoom() throws IOException {
        assertThat(heights(team(1, 1, 0)).getLast()).isLessThan(TOP + 10);
    }

    @Test
    void aPostThatMustBeFilledIsShownVacant() throws IOException {
        assertThat(heights(team(0, 0, 0))).hasSize(2);
    }

    private static Team team(int leaders, int fullTime, int partTime) {
        return new Team(
                "340899001001001",
                Stream.of(
                                posts(PostKind.LEADER, leaders),
                                posts(PostKind.FULL_TIME, fullTime),
                                posts(PostKind.PART_TIME, partTime))
                        .flatMap(stream -> stream)
                        .toList());
    }

    private static Stream<Post> posts(PostKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Post(i, "340899001001001", kind, "李敏", "10059332686", LocalDate.EPOCH));
    }

    /** Of the lines of the team on a sheet, from the top in millimetres. */
    private static List<Double> heights(Team team) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, 297, 420, "")) {
            new PosterTeam(sheet, SheetWords.in(Locale.SIMPLIFIED_CHINESE)).draw(team, TOP, BOTTOM);
        }
        var heights = new TreeSet<Double>();
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    heights.add(Math.round(text.getYDirAdj() / POINTS_PER_MM * 10) / 10.0);
                }
            }.getText(pdf);
        }
        return new ArrayList<>(heights);
    }
}
