package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is put behind the attributes does as they did before, so that other tests find no change.
 */
@WithGuest
class TypeAttributesTest {
  private final Guest guest;
  private Value module;

  TypeAttributesTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void define() {
    module =
        guest.module(
            """
            import sys, types

            seen = []

            def watching(function):
                def watch(*arguments):
                    seen.append(arguments)
                    return function(*arguments)
                return watch

            frame = watching(types.FrameType.__dict__["f_lasti"].__get__)
            closure = watching(types.FunctionType.__dict__["__closure__"].__get__)
            set_code = watching(types.FunctionType.__dict__["__code__"].__set__)
            original = type.__dict__["__subclasses__"]
            subclasses = watching(lambda kind: lambda: original(kind))

            def function(): return 1
            def other(): return 2
            """);
  }

  private void holds(String expression) {
    guest.run(module, "answer = bool(%s)".formatted(expression));
    assertThat(module.getMember("answer").asBoolean()).as(expression).isTrue();
  }

  @Test
  void readingAFramesAttributeCallsOurFunction() {
    TypeAttributes.guardFrame(guest.context(), "f_lasti", module.getMember("frame"));
    guest.run(module, "mine = sys._getframe()\nlast = mine.f_lasti");
    holds("len(seen) == 1 and seen[0][0] is mine and type(last) is int");
  }

  @Test
  void readingAFunctionsAttributeCallsOurFunction() {
    TypeAttributes.guardFunction(guest.context(), "__closure__", module.getMember("closure"));
    holds("function.__closure__ is None and watching(other).__closure__ is not None");
    holds("seen[0][0] is function and len(seen) == 2");
    holds("getattr(function, '__closure__') is None and len(seen) == 3");
  }

  @Test
  void changingAFunctionsAttributeCallsOurFunctionAndReadingDoesNot() {
    TypeAttributes.guardFunctionChange(guest.context(), "__code__", module.getMember("set_code"));
    holds("function.__code__ is not other.__code__ and not seen");
    guest.run(module, "function.__code__ = other.__code__");
    holds("len(seen) == 1 and seen[0][0] is function and seen[0][1] is other.__code__");
    holds("function() == 2");
  }

  @Test
  void readingATypesMethodCallsOurFunction() {
    TypeAttributes.guardType(guest.context(), "__subclasses__", module.getMember("subclasses"));
    holds("bool in int.__subclasses__() and seen[0][0] is int");
  }

  @Test
  void ourFunctionCannotBeReachedFromTheAttribute() {
    TypeAttributes.guardFrame(guest.context(), "f_lasti", module.getMember("frame"));
    guest.run(
        module,
        """
        found = types.FrameType.__dict__["f_lasti"]
        reached = [getattr(found, name, None) for name in dir(found)]
        reached += [getattr(each, "__self__", None) for each in reached]
        reached += [getattr(each, "__func__", None) for each in reached]
        """);
    holds("len(reached) > 10 and not any(each is frame for each in reached)");
  }
}
