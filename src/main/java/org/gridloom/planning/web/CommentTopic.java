package org.gridloom.planning.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.account.People;
import org.gridloom.account.SystemAccount;
import org.gridloom.live.Change;
import org.gridloom.live.LiveMessage;
import org.gridloom.live.LiveTopic;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.planning.comment.Comment;
import org.gridloom.planning.comment.Comments;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The socket's topic of the comments on one plan: all of them whenever one is added or settled, since they are few. */
@Component
class CommentTopic implements LiveTopic {

    private static final Set<String> READERS = Set.of("ROLE_PLANNER", "ROLE_APPROVER", "ROLE_LEADER", "ROLE_ADMIN");

    private final Plans plans;
    private final Comments comments;
    private final People people;
    private final JsonMapper json;

    CommentTopic(Plans plans, Comments comments, People people, JsonMapper json) {
        this.plans = plans;
        this.comments = comments;
        this.people = people;
        this.json = json;
    }

    record CommentData(long id, double[] at, String text, String by, String made, boolean open) {
        static CommentData of(Comment comment, People people) {
            return new CommentData(
                    comment.id(),
                    new double[] {comment.longitude(), comment.latitude()},
                    comment.text(),
                    people.nameOf(comment.author()),
                    comment.madeAt().toString(),
                    comment.open());
        }
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public boolean permits(Authentication who, String id) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(READERS::contains)
                && plans.isThere(planId(id));
    }

    @Override
    public ObjectNode snapshot(Authentication who, String id) {
        return all(planId(id));
    }

    @Override
    public Optional<ObjectNode> receive(Authentication who, String id, JsonNode message) {
        var plan = planId(id);
        switch (message.path("type").asString("")) {
            case "add" ->
                comments.add(
                        plan,
                        message.path("at").path(0).asDouble(Double.NaN),
                        message.path("at").path(1).asDouble(Double.NaN),
                        message.path("text").asString(""));
            case "resolve" ->
                comments.resolve(
                        plan,
                        message.path("comment").asLong(-1),
                        message.path("resolved").asBoolean(true));
            default -> throw new IllegalArgumentException("unknown type");
        }
        return Optional.empty();
    }

    @Override
    public List<LiveMessage> on(Change change) {
        return change.kind().equals(Comment.CHANGE)
                // The stream's thread is nobody; what it encodes goes to those alone who were permitted to subscribe.
                ? List.of(new LiveMessage(change.key(), SystemAccount.act(() -> all(planId(change.key())))))
                : List.of();
    }

    private ObjectNode all(PlanId plan) {
        var node = json.createObjectNode().put("type", "comments");
        node.set(
                "comments",
                json.valueToTree(comments.of(plan).stream()
                        .map(comment -> CommentData.of(comment, people))
                        .toList()));
        return node;
    }

    private static PlanId planId(String id) {
        return new PlanId(Long.parseLong(id));
    }
}
