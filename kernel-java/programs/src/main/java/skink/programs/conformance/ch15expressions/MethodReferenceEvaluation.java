package skink.programs.conformance.ch15expressions;

import java.util.function.Function;
import java.util.function.Supplier;

/** 15.13.3: the target of a bound method reference is evaluated once and checked for null at once. */
public final class MethodReferenceEvaluation {
    private MethodReferenceEvaluation() {}

    private static int evaluations;
    private String name = "first";

    private static MethodReferenceEvaluation target() {
        evaluations++;
        return new MethodReferenceEvaluation();
    }

    private String name() {
        return name;
    }

    public static void main(String[] args) {
        Supplier<String> s = target()::name;
        System.out.println(evaluations);
        System.out.println(s.get() + s.get() + evaluations);
        Supplier<String> lambda = () -> target().name();
        System.out.println(evaluations);
        System.out.println(lambda.get() + lambda.get() + evaluations);
        MethodReferenceEvaluation variable = new MethodReferenceEvaluation();
        Supplier<String> bound = variable::name;
        variable.name = "changed";
        variable = new MethodReferenceEvaluation();
        System.out.println(bound.get() + variable.name());
        MethodReferenceEvaluation none = null;
        try {
            Supplier<String> never = none::name;
            System.out.println("made " + (never == null));
        } catch (NullPointerException e) {
            System.out.println("null target");
        }
        Function<MethodReferenceEvaluation, String> unbound = MethodReferenceEvaluation::name;
        try {
            unbound.apply(null);
        } catch (NullPointerException e) {
            System.out.println("null argument");
        }
        MethodReferenceEvaluation nullLater = null;
        Supplier<String> later = () -> nullLater.name();
        try {
            later.get();
        } catch (NullPointerException e) {
            System.out.println("null in lambda");
        }
    }
}
