package skink.programs.conformance.ch15expressions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Supplier;

/** 15.9: instance creation: anonymous classes with arguments and diamonds, generic constructors, creation in expressions. */
public final class NewInEveryForm {
    private NewInEveryForm() {}

    static class Base {
        final String text;
        static int made;

        Base(String a, int... rest) {
            text = a + rest.length;
            made++;
        }

        <T> Base(T t, Class<T> c) {
            this(t + c.getSimpleName());
        }

        String show() {
            return "base " + text;
        }
    }

    static class Gen<T> {
        final T t;

        Gen(T t) {
            this.t = t;
        }

        T get() {
            return t;
        }
    }

    private static int order(int n) {
        System.out.print("o" + n + " ");
        return n;
    }

    public static void main(String[] args) {
        Base b = new Base("x", 1, 2) {
            final int own = order(3);

            {
                order(4);
            }

            @Override
            String show() {
                return "anonymous " + super.show() + own + text;
            }
        };
        System.out.println(b.show());
        System.out.println(new Base(5, Integer.class).show() + new <String>Base("g", String.class).text);
        Gen<String> g = new Gen<>("diamond") {
            @Override
            String get() {
                return super.get() + "!";
            }
        };
        System.out.println(g.get() + new Gen<>(3).get() + new Gen<Object>("o").get());
        System.out.println(new int[] {order(1), order(2)}[order(0)]
                + new ArrayList<>() {
                    {
                        add("initialised");
                        add("twice");
                    }
                }.toString());
        new Base("dropped", order(5));
        System.out.println(Base.made);
        Comparator<Integer> c = new Comparator<>() {
            @Override
            public int compare(Integer x, Integer y) {
                return y - x;
            }
        };
        System.out.println(c.compare(1, 2) + " " + c.reversed().compare(1, 2));
        Supplier<Base> s = () -> new Base("lambda") {};
        System.out.println(
                s.get().show() + " " + s.get().getClass().getSuperclass().getSimpleName() + " "
                        + (s.get().getClass() == s.get().getClass()));
        System.out.println(
                new Object() {
                    int n = 6;

                    int fac(int k) {
                        return k < 2 ? 1 : k * fac(k - 1);
                    }
                }.fac(6));
        System.out.println(new String("a")
                + new String(new char[] {'b'})
                + new StringBuilder().append(1).append('c').reverse());
    }
}
