package skink.programs.conformance.ch08classes;

/** 8.1.1.1, 8.4.3.1: abstract classes with state, template methods, abstract overriding concrete, protected access. */
public final class AbstractClassesAndTemplates {
    private AbstractClassesAndTemplates() {}

    abstract static class Report {
        private final StringBuilder out = new StringBuilder();
        protected int lines;

        final String render() {
            header();
            for (int i = 0; i < count(); i++) {
                line(i);
                lines++;
            }
            footer();
            return out.toString();
        }

        protected void header() {
            print("<");
        }

        protected abstract void line(int i);

        abstract int count();

        protected void footer() {
            print(">" + lines);
        }

        protected final void print(String s) {
            out.append(s);
        }
    }

    static class Plain extends Report {
        @Override
        protected void line(int i) {
            print("p" + i);
        }

        @Override
        int count() {
            return 2;
        }
    }

    abstract static class Again extends Plain {
        @Override
        protected abstract void line(int i);

        @Override
        protected void footer() {
            super.footer();
            print("!");
        }
    }

    static final class Concrete extends Again {
        @Override
        protected void line(int i) {
            print("c" + i * 10);
        }

        @Override
        int count() {
            return super.count() + 1;
        }
    }

    public static void main(String[] args) {
        System.out.println(new Plain().render() + new Concrete().render());
        Report anonymous = new Again() {
            @Override
            protected void line(int i) {
                print("a");
                lines += 10;
            }
        };
        System.out.println(anonymous.render() + anonymous.lines);
    }
}
