package org.gridloom.notice;

/** Another way by which people hear of their notices. Told in the transaction of what happened, so it must neither wait nor do what cannot be taken back. */
public interface NoticeChannel {

    void told(String username, String kind, String path);
}
