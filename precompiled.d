precompiled.o: handlers/precompiled.hpp
