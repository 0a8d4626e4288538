package skink.programs.conformance.library.net;

import java.nio.charset.StandardCharsets;

/** {@code URI}, {@code URLEncoder}, {@code URLDecoder}: names of places, without going there. */
public final class UrisAndUrlCoding {
    private UrisAndUrlCoding() {}

    public static void main(String[] arguments) throws Exception {
        java.net.URI uri = java.net.URI.create("https://user@example.org:8080/a/b%20c/../d?q=1&r=%C3%A9#frag");
        System.out.println(uri.getScheme() + " " + uri.getHost() + " " + uri.getPort() + " " + uri.getPath() + " "
                + uri.getRawPath() + " " + uri.getQuery() + " " + uri.getFragment() + " " + uri.getUserInfo() + " "
                + uri.isAbsolute() + " " + uri.normalize());
        System.out.println(uri.resolve("../x?y") + " "
                + java.net.URI.create("http://a/b/c").relativize(java.net.URI.create("http://a/b/c/d")) + " "
                + new java.net.URI("mailto", "a@b.c", null).isOpaque() + " "
                + java.net.URI.create("a/b").compareTo(java.net.URI.create("a/c")) + " "
                + uri.equals(java.net.URI.create(uri.toString())));
        System.out.println(java.net.URLEncoder.encode("a b&c=\u00E9/\u20AC", StandardCharsets.UTF_8) + " "
                + java.net.URLDecoder.decode("a+b%26c%3D%C3%A9", StandardCharsets.UTF_8));
        try {
            new java.net.URI("http://bad host/");
        } catch (java.net.URISyntaxException e) {
            System.out.println(e.getMessage());
        }
    }
}
