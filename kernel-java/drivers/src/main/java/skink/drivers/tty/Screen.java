package skink.drivers.tty;

/** What else shows all that goes out, at once. */
interface Screen {
    /** For machines without. */
    Screen NONE = new Screen() {
        @Override
        public void show(int value) {}

        @Override
        public void update() {}
    };

    /** Shows a byte, 0 to 255. */
    void show(int value);

    /** What has been shown can be seen afterwards. */
    void update();
}
