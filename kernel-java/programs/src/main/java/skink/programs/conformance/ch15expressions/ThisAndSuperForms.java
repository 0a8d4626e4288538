package skink.programs.conformance.ch15expressions;

/** 15.8.3, 15.11.2, 15.12: this and super in fields, calls, lambdas, nested classes and through several levels. */
public class ThisAndSuperForms {
    protected String name = "top";

    String id() {
        return "Top.id";
    }

    ThisAndSuperForms with(String n) {
        this.name = n;
        return this;
    }

    static class Mid extends ThisAndSuperForms {
        protected String name = "mid";

        @Override
        String id() {
            return "Mid>" + super.id();
        }
    }

    static class Low extends Mid {
        protected String name = "low";

        @Override
        String id() {
            return "Low>" + super.id();
        }

        String names() {
            return this.name + super.name + ((ThisAndSuperForms) this).name;
        }

        java.util.function.Supplier<String> superInLambda() {
            return () -> super.id() + "/" + this.id() + "/" + super.name;
        }

        Object superInAnonymous() {
            return new Object() {
                @Override
                public String toString() {
                    return Low.super.id() + "|" + Low.this.id() + "|" + Low.super.name;
                }
            };
        }

        class Inner {
            String id() {
                return Low.super.id() + "+" + Low.this.name;
            }
        }

        @Override
        public boolean equals(Object o) {
            return super.equals(o) || o instanceof Low;
        }

        @Override
        public int hashCode() {
            return super.hashCode() * 0 + 7;
        }
    }

    public static void main(String[] args) {
        Low low = new Low();
        System.out.println(low.id() + " " + low.names());
        System.out.println(low.superInLambda().get() + " " + low.superInAnonymous());
        System.out.println(low.new Inner().id());
        low.with("changed");
        System.out.println(low.names() + " " + low.equals(new Low()) + low.hashCode());
    }
}
