# Listas de contactos que entran y salen: archivo, pegado, revisión, importación, exportación. Las mismas claves en los
# tres idiomas.

## De dónde viene la lista

import-title = Importar contactos
import-lead = De una hoja de cálculo, de la agenda o de lo que copiaste. Nada se guarda antes de que lo revises.
import-title-file = Importar { $name }
import-title-paste = Importar lo pegado
import-lead-plan = Mira si Recado entendió la lista. Nada se guarda antes de que lo revises.
import-file = De un archivo
import-file-text = CSV, Excel (XLSX o XLS) o tarjetas de contacto (VCF).
import-choose = Elegir el archivo…
import-drop = O suelta el archivo en cualquier lugar de esta ventana.
import-paste = Del portapapeles
import-paste-label = Las filas copiadas
import-paste-hint = Copia las celdas en la hoja, con el encabezado, y pégalas aquí.
import-paste-empty = Pega primero las filas.
import-paste-do = Usar estas filas
import-last = La última importación
import-last-text = { $file }: { $added ->
    [0] nadie nuevo
    [one] { $added } contacto nuevo
   *[other] { $added } contactos nuevos
}, { $updated ->
    [0] ninguno cambiado
    [one] { $updated } cambiado
   *[other] { $updated } cambiados
}.
import-pasted = Filas pegadas
import-undo = Deshacer la importación

## Lo que se reconoció

import-recognised = El archivo
import-kind-csv = Texto separado (CSV)
import-kind-xlsx = Libro de Excel
import-kind-xls = Libro antiguo de Excel
import-kind-vcard = Tarjetas de contacto
import-kind-paste = Filas pegadas
import-rows = { $count ->
    [0] ninguna fila
    [one] { $count } fila vista
   *[other] { $count } filas vistas
}
import-columns-count = { $count ->
    [0] ninguna columna
    [one] { $count } columna
   *[other] { $count } columnas
}
import-encoding = Codificación
import-encoding-hint = Cámbiala si los acentos se ven mal abajo.
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252 (Excel)
encoding-utf-16le = UTF-16
encoding-utf-16be = UTF-16 (orden inverso)
encoding-macintosh = Mac antiguo
import-separator = Entre las columnas
separator-semicolon = Punto y coma
separator-comma = Coma
separator-tab = Tabulación
separator-bar = Barra vertical
import-sheet = Hoja
import-header = La primera fila da nombre a las columnas

## Las columnas

import-columns = Las columnas
import-columns-text = En qué se convierte cada columna. Corrige lo que no esté bien.
import-columns-remembered = Las columnas están como la última vez que importaste un archivo igual a este.
import-column = Columna
import-column-nameless = Columna { $number }
import-samples = Lo que hay en ella
import-becomes = Se convierte en
import-becomes-named = En qué se convierte la columna { $name }
import-unsure = revisa
import-empty-column = vacía
target-skip = No importar
target-phone = Número
target-name = Nombre
target-tags = Etiquetas
target-notes = Notas
target-language = Idioma
target-opt-in = Autorización (de dónde vino)
target-field-named = Campo: { $name }
target-new-field = Un campo nuevo…
import-field-name = Nombre del campo
import-field-kind = Qué es
import-currency = Moneda
field-kind-text = Texto
field-kind-number = Número
field-kind-date = Fecha
field-kind-money = Dinero
import-no-phone = Di qué columna es el número.
import-twice = Dos columnas se convierten en { $name }. Deja una sola.
import-unnamed = Dale un nombre al campo nuevo.

## Lo que vale para todos

import-everybody = Para todos los de la lista
import-tags = Etiquetas
import-opt-in = Autorización: de dónde vino
import-opt-in-hint = Déjalo vacío si no lo sabes. Sin autorización registrada, la persona sigue en la lista.
import-country = País de los números
import-country-hint = Para números sin código de país.
import-area = Código de área
import-area-hint = Para números sin código de área.

## Quien ya está en la lista

import-rules = Si la persona ya está en la lista
import-rules-text = Recado reconoce a la persona por su número. Lo que está vacío en el archivo nunca borra nada.
subject-name = Nombre
subject-tags = Etiquetas
subject-notes = Notas
subject-language = Idioma
subject-fields = Campos
subject-field = Campo { $name }
rule-take = Vale el del archivo
rule-keep = Queda el de la lista
rule-both = Quedan los dos
import-differ = { $count ->
    [0] No difiere para nadie.
    [one] Difiere para { $count } persona.
   *[other] Difiere para { $count } personas.
}
import-differ-example = En la lista “{ $ours }”, en el archivo “{ $theirs }”.

## La revisión y la importación

import-check = Revisar
import-check-means = Lee el archivo entero y muestra lo que cambiaría. No guarda nada.
import-found = Lo que va a pasar
import-found-before = Lo que iba a pasar antes del último cambio
import-will-added = { $count ->
    [0] entran en la lista
    [one] entra en la lista
   *[other] entran en la lista
}
import-will-updated = { $count ->
    [0] cambian
    [one] cambia
   *[other] cambian
}
import-will-unchanged = { $count ->
    [0] quedan igual
    [one] queda igual
   *[other] quedan igual
}
import-will-rejected = { $count ->
    [0] quedan fuera
    [one] queda fuera
   *[other] quedan fuera
}
import-did-added = { $count ->
    [0] entraron en la lista
    [one] entró en la lista
   *[other] entraron en la lista
}
import-did-updated = { $count ->
    [0] cambiaron
    [one] cambió
   *[other] cambiaron
}
import-did-unchanged = { $count ->
    [0] quedaron igual
    [one] quedó igual
   *[other] quedaron igual
}
import-did-rejected = { $count ->
    [0] quedaron fuera
    [one] quedó fuera
   *[other] quedaron fuera
}
import-mend = { $count ->
    [0] A ningún celular le falta el noveno dígito
    [one] Agregar el noveno dígito a { $count } celular antiguo
   *[other] Agregar el noveno dígito a { $count } celulares antiguos
}
import-mend-hint = Son celulares de Brasil de ocho cifras, de antes del cambio.
import-rejects = { $count ->
    [0] Ninguna fila fuera
    [one] { $count } fila fuera
   *[other] { $count } filas fuera
}
import-rejects-first = { $count ->
    [0] Ninguna para mostrar.
    [one] La primera:
   *[other] Las primeras { $count }:
}
import-row = Fila
import-value = Lo que hay en ella
import-value-empty = vacío
import-why = Por qué queda fuera
import-do = { $count ->
    [0] Importar
    [one] Importar { $count } contacto
   *[other] Importar { $count } contactos
}
import-do-means = Guarda todo de una vez. Después se puede deshacer.
import-nothing = No hay nada que guardar.
import-other = Otra lista
import-reading = { $count ->
    [0] Leyendo…
    [one] { $count } fila leída
   *[other] { $count } filas leídas
}
import-writing = { $done } de { $total } filas
import-stop = Parar
import-stopped = Parado. No se guardó nada.
import-done = La lista entró
import-undone = La importación se deshizo
import-see = Ver los contactos
import-save-rejects = Guardar las rechazadas…
import-rejects-saved = Las filas rechazadas están en { $name }, cada una con su motivo.
import-another = Importar otra lista

## La exportación

export-title = Exportar contactos
export-what = Exporta los contactos que muestra la lista.
export-count = { $count ->
    [0] La lista no muestra a nadie.
    [one] Exporta { $count } contacto, el que muestra la lista.
   *[other] Exporta { $count } contactos, los que muestra la lista.
}
export-kind = Cómo
export-kind-xlsx = Excel (XLSX)
export-kind-csv = CSV
export-kind-vcard = Tarjetas de contacto (VCF)
export-for-xlsx = Para abrir en una hoja de cálculo.
export-for-csv = Para otro programa, o para importar de nuevo.
export-for-vcard = Para la agenda de un celular.
export-none = No hay nadie que exportar.
export-do = Exportar…
export-done = { $count ->
    [0] Nadie en { $name }
    [one] { $count } contacto en { $name }
   *[other] { $count } contactos en { $name }
}
