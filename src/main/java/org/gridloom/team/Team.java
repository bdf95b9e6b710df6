package org.gridloom.team;

import java.util.Arrays;
import java.util.List;

/**
 * Who serves one grid now.
 *
 * @param posts leader first, then full-time and part-time workers, each in the order in which they came
 */
public record Team(String gridCode, List<Post> posts) {

    public Team {
        posts = List.copyOf(posts);
    }

    public List<Post> of(PostKind kind) {
        return posts.stream().filter(post -> post.kind() == kind).toList();
    }

    /** The posts that a grid must have and this one has not. */
    public List<PostKind> vacancies() {
        return Arrays.stream(PostKind.values())
                .filter(PostKind::required)
                .filter(kind -> of(kind).isEmpty())
                .toList();
    }
}
