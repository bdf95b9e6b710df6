package org.gridloom.team.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.map.MapCard.Entry;
import org.gridloom.map.MapCard.Fact;
import org.gridloom.map.MapCard.Note;
import org.gridloom.map.MapCard.Tone;
import org.gridloom.map.MapCardPart;
import org.gridloom.team.Post;
import org.gridloom.team.PostKind;
import org.gridloom.team.Team;
import org.gridloom.team.Teams;
import org.gridloom.territory.TerritoryFacts;
import org.springframework.stereotype.Component;

/** Who serves a grid, on its card; what is vacant stands out. */
@Component
class TeamOfGrid implements MapCardPart {

    private final Teams teams;
    private final TerritoryFacts facts;

    TeamOfGrid(Teams teams, TerritoryFacts facts) {
        this.teams = teams;
        this.facts = facts;
    }

    @Override
    public String layer() {
        return "grid";
    }

    @Override
    public List<Entry> entries(long id) {
        return facts.grid(id).map(grid -> entries(teams.of(grid.code()))).orElseGet(List::of);
    }

    private static List<Entry> entries(Team team) {
        var entries = new ArrayList<Entry>();
        for (var kind : PostKind.values()) {
            var posts = team.of(kind);
            if (!posts.isEmpty()) {
                entries.add(new Fact(translate("team.post." + kind), said(kind, posts)));
            }
        }
        for (var kind : team.vacancies()) {
            entries.add(new Note(Tone.MANY, translate("team.vacant", translate("team.post." + kind))));
        }
        return entries;
    }

    /** Part-time workers can be many: their names would drown the others'. */
    private static String said(PostKind kind, List<Post> posts) {
        return kind == PostKind.PART_TIME
                ? translate("team.people", posts.size())
                : posts.stream().map(TeamOfGrid::said).collect(joining(translate("common.listSeparator")));
    }

    private static String said(Post post) {
        return post.phone() == null ? post.name() : post.name() + " " + post.phone();
    }
}
