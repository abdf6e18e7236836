# Archivos que van con las notificaciones: qué tiene de malo uno (error-…, con el próximo paso en .advice).

error-file-missing = { $by ->
        [name] Ningún archivo de la carpeta tiene “{ $file }” en el nombre.
       *[path] El archivo “{ $file }” no está ahí.
    }
    .advice = { $by ->
        [name] Pon en la carpeta un archivo con ese número o ese teléfono en el nombre, y envía de nuevo.
       *[path] Revisa el nombre y la carpeta del archivo.
    }
error-file-ambiguous = Más de un archivo de la carpeta sirve para “{ $file }”: { $files }.
    .advice = Deja en la carpeta un solo archivo para cada fila, o indica los nombres en una columna de la planilla.
error-file-outside = “{ $file }” lleva fuera de la carpeta de los archivos.
    .advice = Pon el archivo en la carpeta y escribe en la planilla solo su nombre.
error-file-unreadable = El archivo “{ $file }” no se pudo leer.
    .advice = Mira si se abre en otro programa y que no sea una carpeta. Después, inténtalo de nuevo.
error-file-empty = El archivo “{ $file }” está vacío.
    .advice = Genera el archivo de nuevo y comprueba que se abre.
error-file-too-large = El archivo “{ $file }” tiene { $size } MB, y Meta acepta hasta { $limit } MB.
    .advice = Reduce el archivo, por ejemplo guardándolo con menos calidad, y elígelo de nuevo.
error-file-kind = { $wanted ->
        [image] “{ $file }” no es una imagen que Meta acepte. Recado encontró: { $found }.
        [video] “{ $file }” no es un vídeo que Meta acepte. Recado encontró: { $found }.
        [document] “{ $file }” no es un documento que Meta acepte. Recado encontró: { $found }.
       *[any] “{ $file }” no es de un tipo que Meta acepte. Recado encontró: { $found }.
    }
    .advice = { $wanted ->
        [image] Guarda la imagen como JPEG o PNG y elígela de nuevo.
        [video] Guarda el vídeo como MP4 y elígelo de nuevo.
        [document] Guárdalo como PDF y elígelo de nuevo. Word, Excel, PowerPoint y texto también sirven.
       *[any] Usa un PDF, una imagen JPEG o PNG, o un vídeo MP4.
    }
error-file-damaged = El archivo “{ $file }” está dañado o incompleto.
    .advice = Genera o descarga el archivo de nuevo y comprueba que se abre entero.
