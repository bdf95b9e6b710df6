package org.gridloom.planning.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridloom.print.Ink;
import org.gridloom.print.Letters;
import org.gridloom.print.Sheet;
import org.gridloom.print.SheetWords;
import org.gridloom.team.Post;
import org.gridloom.team.PostKind;
import org.gridloom.team.Team;

/** The people of a grid on its sign: a line for each, closer together where there are many, and never below the room they have. */
final class PosterTeam {

    private static final double LEFT = 15;
    private static final double NAMES = 62;
    private static final double RIGHT = 200;
    private static final double STEP = 9.5;
    private static final int MOST_PART_TIME = 4;
    /** More than these would have to stand closer than they are tall. */
    private static final int MOST = 8;

    private final Sheet sheet;
    private final SheetWords words;

    private record Line(String kind, String name, String phone) {}

    PosterTeam(Sheet sheet, SheetWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** The first line stands at the top, the last at the bottom or above it. */
    void draw(Team team, double top, double bottom) {
        var lines = lines(team);
        var step = Math.min(STEP, (bottom - top) / Math.max(1, lines.size() - 1));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var y = top + i * step;
            var kind = Letters.of(15).in(Ink.SOFT);
            sheet.text(LEFT, y, kind, sheet.fitting(kind, line.kind(), NAMES - LEFT - 2));
            sheet.text(NAMES, y, Letters.of(17).strong(), line.name());
            sheet.text(RIGHT, y, Letters.of(17).right(), line.phone());
        }
    }

    private List<Line> lines(Team team) {
        var lines = new ArrayList<Line>();
        for (var kind : PostKind.values()) {
            var posts = team.of(kind);
            if (posts.isEmpty() && kind.required()) {
                lines.add(new Line(words.say("team.post." + kind), words.say("poster.vacant"), ""));
            }
            posts.stream()
                    .limit(kind == PostKind.PART_TIME ? MOST_PART_TIME : MOST)
                    .map(this::line)
                    .forEach(lines::add);
        }
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    private Line line(Post post) {
        return new Line(
                words.say("team.post." + post.kind()), post.name(), Objects.requireNonNullElse(post.phone(), ""));
    }
}
