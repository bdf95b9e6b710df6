package org.gridloom.geometry;

/** Numbers that are joined to sets (union-find). A set is named by one of its numbers, and the name only changes when it is joined. */
public final class DisjointSets {

    private final int[] parent;

    public DisjointSets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    public int find(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The set of {@code into} swallows that of {@code number}, and keeps its name. */
    void joinInto(int number, int into) {
        parent[find(number)] = find(into);
    }

    /** The smaller name is kept, so that the result does not depend on the order of joins. */
    public void join(int a, int b) {
        int first = find(a);
        int second = find(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    public boolean same(int a, int b) {
        return find(a) == find(b);
    }
}
